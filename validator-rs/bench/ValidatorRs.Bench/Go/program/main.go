// Validates the order model with Go's validator, as often as each line "name count" of the input asks, so that another program can take turns with it.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"runtime"
	"strings"

	"github.com/go-playground/validator/v10"
)

type line struct {
	Sku      string `validate:"required,min=4,max=16"`
	Quantity int    `validate:"min=1,max=999"`
}

type address struct {
	Street string `validate:"required,max=80"`
	City   string `validate:"required,max=60"`
	Zip    string `validate:"required,min=3,max=10"`
}

// The checks of the order in C#. A blank name is refused for its length: required does not look at white space here, which is less work.
type order struct {
	Name   string   `validate:"required,min=2,max=40"`
	Email  string   `validate:"required,plainmail"`
	Age    int      `validate:"min=18,max=120"`
	Total  float64  `validate:"min=0.01,max=100000"`
	Number string   `validate:"omitempty,ordernumber"`
	Source string   `validate:"omitempty,plainurl"`
	ShipTo *address `validate:"required"`
	Lines  []line   `validate:"required,min=1,dive"`
}

// The same with the library's own e-mail and URL, which check more.
type strictOrder struct {
	Name   string   `validate:"required,min=2,max=40"`
	Email  string   `validate:"required,email"`
	Age    int      `validate:"min=18,max=120"`
	Total  float64  `validate:"min=0.01,max=100000"`
	Number string   `validate:"omitempty,ordernumber"`
	Source string   `validate:"omitempty,url"`
	ShipTo *address `validate:"required"`
	Lines  []line   `validate:"required,min=1,dive"`
}

var number = regexp.MustCompile("^[A-Z]{2}[0-9]{6}$")

func isMail(field validator.FieldLevel) bool {
	text := field.Field().String()
	at := strings.IndexByte(text, '@')
	return at > 0 && at < len(text)-1 && at == strings.LastIndexByte(text, '@') && !strings.ContainsAny(text, "\r\n")
}

func hasPrefix(text, prefix string) bool {
	return len(text) >= len(prefix) && strings.EqualFold(text[:len(prefix)], prefix)
}

func isURL(field validator.FieldLevel) bool {
	text := field.Field().String()
	return hasPrefix(text, "https://") || hasPrefix(text, "http://") || hasPrefix(text, "ftp://")
}

func isNumber(field validator.FieldLevel) bool { return number.MatchString(field.Field().String()) }

// Reads where each violation is and what it says, as the other side does.
func read(err error) (violations, length int) {
	if err == nil {
		return 0, 0
	}
	all := err.(validator.ValidationErrors)
	for _, one := range all {
		length += len(one.Namespace()) + len(one.Error())
	}
	return len(all), length
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	validate := validator.New()
	must(validate.RegisterValidation("plainmail", isMail))
	must(validate.RegisterValidation("plainurl", isURL))
	must(validate.RegisterValidation("ordernumber", isNumber))

	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<20)
	next := func(target interface{}) {
		if !in.Scan() {
			panic("no order")
		}
		must(json.Unmarshal(in.Bytes(), target))
	}
	var valid, invalid order
	next(&valid)
	next(&invalid)
	strict := strictOrder(valid)

	validCount, _ := read(validate.Struct(&valid))
	invalidCount, _ := read(validate.Struct(&invalid))
	strictCount, _ := read(validate.Struct(&strict))
	fmt.Println(runtime.Version(), validCount, invalidCount, strictCount)

	work := map[string]func(){
		"valid":   func() { validate.Struct(&valid) },
		"strict":  func() { validate.Struct(&strict) },
		"invalid": func() { read(validate.Struct(&invalid)) },
	}
	for in.Scan() {
		var name string
		var count int
		if _, err := fmt.Sscan(in.Text(), &name, &count); err != nil {
			panic(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		run := work[name]
		for i := 0; i < count; i++ {
			run()
		}
		runtime.ReadMemStats(&after)
		fmt.Println(after.TotalAlloc-before.TotalAlloc, after.Mallocs-before.Mallocs)
	}
}
