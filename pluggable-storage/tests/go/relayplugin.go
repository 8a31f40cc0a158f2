// A plugin built on go-plugin that makes broker connections in both directions.
package main

import "github.com/hashicorp/go-plugin"

func main() {
	plugin.Serve(&plugin.ServeConfig{
		HandshakeConfig: relayHandshake,
		Plugins:         plugin.PluginSet{"relay": &relayPlugin{}},
		GRPCServer:      plugin.DefaultGRPCServer,
	})
}
