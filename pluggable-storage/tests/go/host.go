// A host built on go-plugin: drives one storage plugin and prints what it saw, or measures it.
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
)

func check(err error) {
	if err != nil {
		fmt.Println("error:", err)
		plugin.CleanupClients()
		os.Exit(1)
	}
}

func main() {
	path := flag.String("plugin", "", "executable")
	args := flag.String("args", "", "its arguments, separated by commas")
	mtls := flag.Bool("mtls", false, "AutoMTLS")
	callers := flag.Int("bench", 0, "measure Get with so many callers")
	size := flag.Int("size", 100, "value bytes")
	duration := flag.Duration("for", time.Second, "how long to measure")
	hang := flag.Bool("hang", false, "start the plugin and wait to be killed")
	flag.Parse()

	command := exec.Command(*path)
	if *args != "" {
		command.Args = append(command.Args, strings.Split(*args, ",")...)
	}
	storage := plugin.PluginSet{"storage": &storagePlugin{}}
	client := plugin.NewClient(&plugin.ClientConfig{
		HandshakeConfig:  handshake,
		VersionedPlugins: map[int]plugin.PluginSet{1: storage, 2: storage},
		Cmd:              command,
		AllowedProtocols: []plugin.Protocol{plugin.ProtocolGRPC},
		AutoMTLS:         *mtls,
		Managed:          true,
		Logger:           hclog.New(&hclog.LoggerOptions{Level: hclog.Warn, Output: os.Stderr}),
	})
	defer plugin.CleanupClients()
	protocol, err := client.Client()
	check(err)
	check(protocol.Ping())
	raw, err := protocol.Dispense("storage")
	check(err)
	store := raw.(*storageClient)
	if *hang {
		fmt.Println("pid", client.ReattachConfig().Pid)
		time.Sleep(time.Minute)
	}
	if *callers > 0 {
		measure(store, *callers, *size, *duration)
		return
	}

	ctx := context.Background()
	fmt.Println("version", client.NegotiatedVersion())
	value := bytes.Repeat([]byte("0123456789"), 800000)
	check(store.put(ctx, "a\x00b/../ü", value))
	got, err := store.get(ctx, "a\x00b/../ü")
	check(err)
	fmt.Println("got", got.Found, bytes.Equal(got.Value, value))
	got, err = store.get(ctx, "missing")
	check(err)
	fmt.Println("missing", got.Found)
	existed, err := store.delete(ctx, "a\x00b/../ü")
	check(err)
	fmt.Println("deleted", existed)
	existed, err = store.delete(ctx, "a\x00b/../ü")
	check(err)
	fmt.Println("deleted again", existed)
	began := time.Now()
	client.Kill()
	fmt.Println("exited", client.Exited(), "within two seconds", time.Since(began) < 2*time.Second)
}

func measure(store *storageClient, callers, size int, duration time.Duration) {
	ctx := context.Background()
	check(store.put(ctx, "k", make([]byte, size)))
	var mu sync.Mutex
	var all []time.Duration
	run := func(until time.Time, keep bool) {
		var group sync.WaitGroup
		for i := 0; i < callers; i++ {
			group.Add(1)
			go func() {
				defer group.Done()
				var own []time.Duration
				for now := time.Now(); now.Before(until); {
					_, err := store.get(ctx, "k")
					check(err)
					end := time.Now()
					own = append(own, end.Sub(now))
					now = end
				}
				if keep {
					mu.Lock()
					all = append(all, own...)
					mu.Unlock()
				}
			}()
		}
		group.Wait()
	}
	run(time.Now().Add(time.Second), false)
	began := time.Now()
	run(began.Add(duration), true)
	elapsed := time.Since(began)
	sort.Slice(all, func(i, j int) bool { return all[i] < all[j] })
	at := func(q float64) float64 { return float64(all[int(float64(len(all)-1)*q)].Nanoseconds()) / 1000 }
	fmt.Printf("%.2f %.2f %.1f\n", at(0.5), at(0.99), float64(len(all))/elapsed.Seconds())
}
