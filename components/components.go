// Package components registers every block: importing it fills the registry.
package components

import (
	_ "github.com/sanduan/sanduan/components/bait"  // 上段
	_ "github.com/sanduan/sanduan/components/basic" // 通用
	_ "github.com/sanduan/sanduan/components/cta"   // 下段
	_ "github.com/sanduan/sanduan/components/trust" // 中段
)
