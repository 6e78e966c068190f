package ui

// More icons, of a poster's layers.
func init() {
	icons["text"] = "M4 5.5V4h12v1.5M10 4v12M7.5 16h5"
	icons["face"] = "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.5 8.25h.01M12.5 8.25h.01M7 11.75c.75 1 1.75 1.5 3 1.5s2.25-.5 3-1.5"
	icons["qr"] = "M3.5 3.5h5v5h-5ZM11.5 3.5h5v5h-5ZM3.5 11.5h5v5h-5ZM11.5 11.5h2v2h-2ZM16.5 11.5v2M14 16.5h2.5v-1"
	icons["badge"] = "M3 10.75V4a1 1 0 0 1 1-1h6.75L17 9.25 9.25 17ZM6.75 6.75h.01"
	icons["clock"] = "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4l2.5 2"
	icons["price"] = "M6 3.5l4 6 4-6M10 9.5V17M6.5 10.5h7M6.5 13.5h7"
	icons["rank"] = "M6 3.5h8V8a4 4 0 0 1-8 0ZM6 5H3.5c0 2.5 1 3.75 2.75 4M14 5h2.5c0 2.5-1 3.75-2.75 4M10 12v2.5M7 16.5h6l-1-2H8Z"
	icons["stack"] = "M10 3 17 6.75 10 10.5 3 6.75ZM3.5 10.25 10 13.75l6.5-3.5M3.5 13.5 10 17l6.5-3.5"
	icons["left"] = "M15.5 10h-11M9 5.5 4.5 10 9 14.5"
	icons["right"] = "M4.5 10h11M11 5.5l4.5 4.5-4.5 4.5"
}
