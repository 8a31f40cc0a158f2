// The greeter plugin in Go, with its messages written by hand so that no code generator is needed.
package main

import (
	"context"

	"github.com/golang/protobuf/proto"
	"github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"
)

type HelloRequest struct {
	Name string `protobuf:"bytes,1,opt,name=name,proto3"`
}
type HelloReply struct {
	Message string `protobuf:"bytes,1,opt,name=message,proto3"`
}

func (m *HelloRequest) Reset()         { *m = HelloRequest{} }
func (m *HelloRequest) String() string { return proto.CompactTextString(m) }
func (m *HelloRequest) ProtoMessage()  {}
func (m *HelloReply) Reset()           { *m = HelloReply{} }
func (m *HelloReply) String() string   { return proto.CompactTextString(m) }
func (m *HelloReply) ProtoMessage()    {}

type greeter interface {
	Hello(context.Context, *HelloRequest) (*HelloReply, error)
}

type polite struct{}

func (polite) Hello(_ context.Context, in *HelloRequest) (*HelloReply, error) {
	return &HelloReply{Message: "Hello, " + in.Name + "!"}, nil
}

type greeterPlugin struct {
	plugin.NetRPCUnsupportedPlugin
}

func (greeterPlugin) GRPCServer(_ *plugin.GRPCBroker, s *grpc.Server) error {
	s.RegisterService(&description, polite{})
	return nil
}

func (greeterPlugin) GRPCClient(context.Context, *plugin.GRPCBroker, *grpc.ClientConn) (interface{}, error) {
	return nil, nil
}

var description = grpc.ServiceDesc{
	ServiceName: "greeter.Greeting",
	HandlerType: (*greeter)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "Hello", Handler: func(srv interface{}, ctx context.Context, dec func(interface{}) error, _ grpc.UnaryServerInterceptor) (interface{}, error) {
			in := new(HelloRequest)
			if err := dec(in); err != nil {
				return nil, err
			}
			return srv.(greeter).Hello(ctx, in)
		}},
	},
}

func main() {
	plugin.Serve(&plugin.ServeConfig{
		HandshakeConfig: plugin.HandshakeConfig{ProtocolVersion: 1, MagicCookieKey: "GREETER_PLUGIN", MagicCookieValue: "hello"},
		Plugins:         plugin.PluginSet{"greeter": greeterPlugin{}},
		GRPCServer:      plugin.DefaultGRPCServer,
	})
}
