package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// inputs writes what the peers draw posters from into a folder.
func (s *site) inputs(b *bench, folderOf string) error {
	design, err := os.ReadFile(filepath.Join(b.root, folder, "design.json"))
	if err != nil {
		return err
	}
	files := map[string][]byte{"design.json": design, "photo.jpg": s.photo, "people.tsv": peopleTable(s.people)}
	for i, face := range s.faces {
		files[fmt.Sprintf("avatars/%02d.jpg", i)] = face
	}
	for _, weight := range []string{"Regular", "Bold"} {
		font, err := os.ReadFile(filepath.Join(b.root, "assets/fonts/NotoSansSC-"+weight+".otf"))
		if err != nil {
			return err
		}
		files[weight+".otf"] = font
	}
	if err := os.MkdirAll(filepath.Join(folderOf, "avatars"), 0o755); err != nil {
		return err
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(folderOf, name), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
