// Answers, for each line "tag TAB base64 of a text", whether Go's validator accepts the text: true, false or panic.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"os"
	"strings"

	"github.com/go-playground/validator/v10"
)

func accepts(validate *validator.Validate, tag, text string) (answer string) {
	defer func() {
		if recover() != nil {
			answer = "panic"
		}
	}()
	if validate.Var(text, tag) == nil {
		return "true"
	}
	return "false"
}

func main() {
	validate := validator.New()
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<20)
	for in.Scan() {
		tag, encoded, _ := strings.Cut(in.Text(), "\t")
		text, err := base64.StdEncoding.DecodeString(encoded)
		if err != nil {
			fmt.Fprintln(out, "panic")
			continue
		}
		fmt.Fprintln(out, accepts(validate, tag, string(text)))
	}
}
