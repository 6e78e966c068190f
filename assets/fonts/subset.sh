#!/usr/bin/env bash
# Cuts the poster fonts out of Debian's Noto: ./subset.sh [folder of the sources, default /usr/share/fonts]
#
# Cut from fonts-noto-cjk 1:20220127+repack1-1, fonts-noto-core 20201225-1 and fonts-noto-color-emoji 2.042-0+deb12u1 with
# fontTools 4.38, Pillow 9.4 and pngquant 2.17. Needs python3-fonttools, python3-pil and pngquant; PYTHON names an
# interpreter that has the first two. The output is reproducible: the same sources and lists give the same bytes.
#
# chars.txt says what NotoSansSC holds (its comment lines are ASCII, which stays anyway), cuts.txt says it of the others.
# Hints go because the rasteriser uses none; of NotoSansSC's layout only the kerning of Latin stays.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
from=${1:-/usr/share/fonts}
export SOURCE_DATE_EPOCH=0

source_of() { find "$from" -name "$1" | head -n 1; }

cut_font() { # source, output, further options
  "${PYTHON:-python3}" -m fontTools.subset "$(source_of "$1")" --output-file="$here/$2" --no-hinting --notdef-outline \
    --name-IDs=0,1,2,4,6,13,14 --drop-tables+=MATH,meta --no-recalc-timestamp "${@:3}"
}

chinese=2 # the member of the collection that draws as mainland China writes
for weight in Regular Bold; do
  cut_font NotoSansCJK-$weight.ttc NotoSansSC-$weight.otf --font-number=$chinese --text-file="$here/chars.txt" \
    --layout-features=kern
done

# What NotoSansSC has already need not be held twice.
rarer() {
  "${PYTHON:-python3}" - "$here/chars.txt" "$1" <<'PYTHON'
import sys
common = set(open(sys.argv[1], encoding="utf-8").read())
for span in sys.argv[2].split():
    low, _, high = span.partition("-")
    print(*("%X" % c for c in range(int(low, 16), int(high or low, 16) + 1) if chr(c) not in common))
PYTHON
}

grep -v '^#' "$here/cuts.txt" | while read -r file source _ characters; do
  case $source in
  *.ttc) cut_font "$source" "$file" --font-number=$chinese --unicodes-file=<(rarer "$characters") --layout-features= ;;
  *) cut_font "$source" "$file" --unicodes="$characters" --layout-features+=abvm,blwm ;;
  esac
done

"${PYTHON:-python3}" "$here/emoji.py" "$(source_of NotoColorEmoji.ttf)" "$here/emoji.ttf"
