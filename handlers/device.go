package handlers

import (
	"crypto/hmac"
	"encoding/hex"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/db"
)

// deviceCookie knows a browser in which an operator has signed in before: "<id>.<mac>". It opens nothing; it only
// keeps strangers who guess at a login from making its owner wait too.
const deviceCookie = "sanduan_device"

const deviceLife = 365 * 24 * time.Hour

// attemptKeys are what failed sign-ins are counted by: the network, and the browser where the login is at home, else
// the login itself (https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies).
func (s *Server) attemptKeys(c echo.Context, login string) []string {
	login = cut(strings.ToLower(login), 100)
	keys := []string{"ip:" + network(c.RealIP())}
	if id := s.device(c, login); id != "" {
		return append(keys, "device:"+id)
	}
	return append(keys, "login:"+login)
}

// device is the id of a browser in which that login has signed in before, "" for a strange one.
func (s *Server) device(c echo.Context, login string) string {
	cookie, err := c.Cookie(deviceCookie)
	if err != nil || len(cookie.Value) > 200 {
		return ""
	}
	id, mac, _ := strings.Cut(cookie.Value, ".")
	if id == "" || !hmac.Equal([]byte(mac), []byte(s.deviceMAC(id, login))) {
		return ""
	}
	return id
}

// rememberDevice makes the browser one where the login is at home.
func (s *Server) rememberDevice(c echo.Context, login string) {
	login = cut(strings.ToLower(login), 100)
	if s.device(c, login) != "" {
		return
	}
	id := db.NewID()
	s.setCookie(c, deviceCookie, id+"."+s.deviceMAC(id, login), "/admin", deviceLife)
}

func (s *Server) deviceMAC(id, login string) string {
	return hex.EncodeToString(s.store.MAC("device", id+" "+login))
}
