package jpegsplice

import "encoding/binary"

// Marker codes (T.81 table B.1).
const (
	markerSOF0 = 0xC0 // frame header, baseline
	markerDHT  = 0xC4 // Huffman table
	markerRST0 = 0xD0 // restart, one of eight in turn
	markerSOI  = 0xD8 // start of image
	markerEOI  = 0xD9 // end of image
	markerSOS  = 0xDA // scan header
	markerDQT  = 0xDB // quantisation table
	markerDRI  = 0xDD // restart interval
	markerAPP0 = 0xE0 // JFIF
)

// appendHeader writes all that stands before the coded data.
func (c *coder) appendHeader(dst []byte) []byte {
	dst = append(dst, 0xFF, markerSOI)
	// JFIF 1.02: version 1.1, square pixels, no thumbnail.
	dst = appendSegment(dst, markerAPP0, []byte{'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0})
	for table := range c.quantisers {
		steps := []byte{byte(table)} // 8-bit steps (T.81 B.2.4.1)
		for _, natural := range zigzag {
			steps = append(steps, c.quantisers[table].steps[natural])
		}
		dst = appendSegment(dst, markerDQT, steps)
	}
	frame := []byte{8} // bits a sample (T.81 B.2.2)
	frame = binary.BigEndian.AppendUint16(frame, uint16(c.grid.bounds.Dy()))
	frame = binary.BigEndian.AppendUint16(frame, uint16(c.grid.bounds.Dx()))
	frame = append(frame, components,
		1, 0x22, 0, // luma: two blocks across and down in an MCU; quantisation table
		2, 0x11, 1,
		3, 0x11, 1)
	dst = appendSegment(dst, markerSOF0, frame)
	for table := range 2 {
		dst = appendSegment(dst, markerDHT, c.tables.dc[table].segment(byte(table)))
		dst = appendSegment(dst, markerDHT, c.tables.ac[table].segment(0x10|byte(table)))
	}
	// A restart interval is a row of MCUs (T.81 B.2.4.4).
	dst = appendSegment(dst, markerDRI, binary.BigEndian.AppendUint16(nil, uint16(c.grid.cols)))
	return appendSegment(dst, markerSOS, []byte{components, // T.81 B.2.3
		1, 0x00, 2, 0x11, 3, 0x11, // component, Huffman tables DC and AC
		0, 63, 0}) // all coefficients, no successive approximation
}

// appendSegment writes a marker and its parameters after their length (T.81 B.1.1.4).
func appendSegment(dst []byte, marker byte, parameters []byte) []byte {
	dst = append(dst, 0xFF, marker)
	dst = binary.BigEndian.AppendUint16(dst, uint16(2+len(parameters)))
	return append(dst, parameters...)
}

// segment is the parameters of a DHT segment (T.81 B.2.4.2). The identifier is 0x00 or 0x01 for DC, 0x10 or 0x11 for AC.
func (h *huffman) segment(identifier byte) []byte {
	out := append([]byte{identifier}, h.counts[:]...)
	return append(out, h.values...)
}
