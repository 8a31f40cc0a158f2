// A storage plugin built on go-plugin: values in memory.
package main

import (
	"context"
	"os"
	"sync"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"
)

type memory struct {
	mu     sync.RWMutex
	values map[string][]byte
}

func (m *memory) Get(_ context.Context, in *GetRequest) (*GetResponse, error) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	value, found := m.values[in.Key]
	return &GetResponse{Value: value, Found: found}, nil
}

func (m *memory) Put(_ context.Context, in *PutRequest) (*PutResponse, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.values[in.Key] = in.Value
	return &PutResponse{}, nil
}

func (m *memory) Delete(_ context.Context, in *DeleteRequest) (*DeleteResponse, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	_, existed := m.values[in.Key]
	delete(m.values, in.Key)
	return &DeleteResponse{Existed: existed}, nil
}

func main() {
	logger := hclog.New(&hclog.LoggerOptions{Level: hclog.Trace, Output: os.Stderr, JSONFormat: true})
	logger.Info("go plugin starts", "answer", 42)
	plugin.Serve(&plugin.ServeConfig{
		HandshakeConfig: handshake,
		VersionedPlugins: map[int]plugin.PluginSet{
			1: {"storage": &storagePlugin{server: &memory{values: map[string][]byte{}}}},
		},
		GRPCServer: func(opts []grpc.ServerOption) *grpc.Server {
			return grpc.NewServer(append(opts, grpc.MaxRecvMsgSize(1<<30))...)
		},
		Logger: logger,
	})
}
