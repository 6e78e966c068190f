package handlers

import "github.com/labstack/echo/v4/middleware"

// compressed sends visitors' screens as gzip: a page with its styles fits into the first packets a server may send. The
// operators' screens go as they are; they hold tokens that the length of a compressed answer could give away. Visitors'
// hold none that lets anybody act (their cookie does, and is not in them), and repeat nothing of an address: a channel or a
// share's code stands in them only where the store knows it, and what was typed only in the answer to a post from here.
var compressed = middleware.GzipWithConfig(middleware.GzipConfig{MinLength: 1400})
