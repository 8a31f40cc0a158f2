// A host built on go-plugin that makes broker connections in both directions and prints what it heard; or attaches to a
// plugin that runs already; or lets the plugin log, and writes down what arrived; or starts one for others to attach to.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
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

// The form of TF_REATTACH_PROVIDERS.
type reattach struct {
	Protocol        string
	ProtocolVersion int
	Pid             int
	Test            bool
	Addr            struct{ Network, String string }
}

func main() {
	path := flag.String("plugin", "", "executable")
	mtls := flag.Bool("mtls", false, "AutoMTLS")
	attach := flag.String("reattach", "", "JSON of running plugins")
	log := flag.Bool("log", false, "let the plugin log, and write its entries to standard error")
	share := flag.Bool("share", false, "start the plugin, print where it is, and wait for the end of standard input")
	flag.Parse()

	config := &plugin.ClientConfig{
		HandshakeConfig:  relayHandshake,
		Plugins:          plugin.PluginSet{"relay": &relayPlugin{}},
		AllowedProtocols: []plugin.Protocol{plugin.ProtocolGRPC},
		AutoMTLS:         *mtls,
		Managed:          true,
		Logger:           hclog.New(&hclog.LoggerOptions{Level: hclog.Warn, Output: os.Stderr, JSONFormat: *log}),
	}
	if *attach != "" {
		var running map[string]reattach
		check(json.Unmarshal([]byte(*attach), &running))
		one := running["relay"]
		address, err := net.ResolveUnixAddr(one.Addr.Network, one.Addr.String)
		check(err)
		config.Reattach = &plugin.ReattachConfig{Protocol: plugin.Protocol(one.Protocol), Addr: address, Pid: one.Pid}
	} else {
		config.Cmd = exec.Command(*path)
	}
	client := plugin.NewClient(config)
	defer plugin.CleanupClients()
	protocol, err := client.Client()
	check(err)
	raw, err := protocol.Dispense("relay")
	check(err)
	relay := raw.(*relayClient)
	if *share {
		where := client.ReattachConfig()
		one := reattach{Protocol: string(where.Protocol), ProtocolVersion: client.NegotiatedVersion(), Pid: where.Pid}
		one.Addr.Network, one.Addr.String = where.Addr.Network(), where.Addr.String()
		check(json.NewEncoder(os.Stdout).Encode(map[string]reattach{"relay": one}))
		io.Copy(io.Discard, os.Stdin)
		return
	}
	if *log {
		_, err = callRelay(relay.conn, "log")
		check(err)
		client.Kill()
		return
	}

	answer, err := callRelay(relay.conn, "hello")
	check(err)
	fmt.Println(answer)
	if *attach != "" {
		return
	}

	id := relay.broker.NextId()
	go relay.broker.AcceptAndServe(id, serveAnswers("host heard "))
	answer, err = callRelay(relay.conn, fmt.Sprintf("dial %d good morning", id))
	check(err)
	fmt.Println(answer)

	id = relay.broker.NextId()
	answer, err = callRelay(relay.conn, fmt.Sprintf("accept %d", id))
	check(err)
	fmt.Println(answer)
	conn, err := relay.broker.Dial(id)
	check(err)
	answer, err = callRelay(conn, "good evening")
	check(err)
	fmt.Println(answer)
	conn.Close()
	began := time.Now()
	client.Kill()
	fmt.Println("within two seconds", time.Since(began) < 2*time.Second)
}
