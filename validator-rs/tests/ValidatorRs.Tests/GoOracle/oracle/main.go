// Answers, for each line "tag TAB question as JSON", whether Go's validator accepts the value: true, false or panic.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strconv"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/go-playground/validator/v10/non-standard/validators"
)

// A question is a value, or the three members of an object whose first carries the tag.
type question struct {
	Type   string
	Value  json.RawMessage
	Object []json.RawMessage
}

var types = map[string]reflect.Type{
	"text":   reflect.TypeOf(""),
	"whole":  reflect.TypeOf(int64(0)),
	"plain":  reflect.TypeOf(uint64(0)),
	"real":   reflect.TypeOf(float64(0)),
	"texts":  reflect.TypeOf([]string{}),
	"wholes": reflect.TypeOf([]int64{}),
	"map":    reflect.TypeOf(map[string]string{}),
}

func read(kind reflect.Type, raw json.RawMessage) reflect.Value {
	value := reflect.New(kind)
	if err := json.Unmarshal(raw, value.Interface()); err != nil {
		panic(err)
	}
	return value.Elem()
}

func accepts(validate *validator.Validate, tag string, asked question) (answer string) {
	defer func() {
		if recover() != nil {
			answer = "panic"
		}
	}()
	kind := types[asked.Type]
	var err error
	if asked.Object == nil {
		err = validate.Var(read(kind, asked.Value).Interface(), tag)
	} else {
		fields := make([]reflect.StructField, len(asked.Object))
		for i := range fields {
			fields[i] = reflect.StructField{Name: string(rune('A' + i)), Type: kind}
		}
		fields[0].Tag = reflect.StructTag("validate:" + strconv.Quote(tag))
		object := reflect.New(reflect.StructOf(fields))
		for i, raw := range asked.Object {
			object.Elem().Field(i).Set(read(kind, raw))
		}
		err = validate.Struct(object.Interface())
	}
	return strconv.FormatBool(err == nil)
}

func main() {
	validate := validator.New()
	if err := validate.RegisterValidation("notblank", validators.NotBlank); err != nil {
		panic(err)
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<20)
	for in.Scan() {
		tag, text, _ := strings.Cut(in.Text(), "\t")
		var asked question
		if err := json.Unmarshal([]byte(text), &asked); err != nil {
			panic(err)
		}
		fmt.Fprintln(out, accepts(validate, tag, asked))
	}
}
