// The relay contract for Go, written by hand so that the tests need no code generator.
package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/golang/protobuf/proto"
	"github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"
)

var relayHandshake = plugin.HandshakeConfig{ProtocolVersion: 3, MagicCookieKey: "FAULT_PLUGIN", MagicCookieValue: "yes"}

type Text struct {
	Value string `protobuf:"bytes,1,opt,name=value,proto3"`
}

func (m *Text) Reset()         { *m = Text{} }
func (m *Text) String() string { return proto.CompactTextString(m) }
func (m *Text) ProtoMessage()  {}

type relayServer interface {
	Call(context.Context, *Text) (*Text, error)
}

func callRelay(conn *grpc.ClientConn, value string) (string, error) {
	out := new(Text)
	err := conn.Invoke(context.Background(), "/pluginkit.test.Relay/Call", &Text{Value: value}, out)
	return out.Value, err
}

var relayDesc = grpc.ServiceDesc{
	ServiceName: "pluginkit.test.Relay",
	HandlerType: (*relayServer)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "Call", Handler: func(srv interface{}, ctx context.Context, dec func(interface{}) error, _ grpc.UnaryServerInterceptor) (interface{}, error) {
			in := new(Text)
			if err := dec(in); err != nil {
				return nil, err
			}
			return srv.(relayServer).Call(ctx, in)
		}},
	},
}

// answering is the far end of a broker connection.
type answering struct{ prefix string }

func (a answering) Call(_ context.Context, in *Text) (*Text, error) {
	return &Text{Value: a.prefix + in.Value}, nil
}

func serveAnswers(prefix string) func([]grpc.ServerOption) *grpc.Server {
	return func(opts []grpc.ServerOption) *grpc.Server {
		server := grpc.NewServer(opts...)
		server.RegisterService(&relayDesc, answering{prefix})
		return server
	}
}

// relayPlugin is both ends of the plugin; in the plugin process it obeys "dial" and "accept".
type relayPlugin struct {
	plugin.NetRPCUnsupportedPlugin
}

type relaying struct{ broker *plugin.GRPCBroker }

func (r relaying) Call(_ context.Context, in *Text) (*Text, error) {
	words := strings.SplitN(in.Value, " ", 3)
	var id uint32
	if len(words) > 1 {
		fmt.Sscan(words[1], &id)
	}
	switch words[0] {
	case "dial":
		conn, err := r.broker.Dial(id)
		if err != nil {
			return nil, err
		}
		defer conn.Close()
		answer, err := callRelay(conn, words[2])
		return &Text{Value: answer}, err
	case "accept":
		go r.broker.AcceptAndServe(id, serveAnswers("plugin's own connection heard "))
		return &Text{Value: "accepting"}, nil
	}
	return &Text{Value: "plugin heard " + in.Value}, nil
}

func (p *relayPlugin) GRPCServer(broker *plugin.GRPCBroker, s *grpc.Server) error {
	s.RegisterService(&relayDesc, relaying{broker})
	return nil
}

type relayClient struct {
	broker *plugin.GRPCBroker
	conn   *grpc.ClientConn
}

func (p *relayPlugin) GRPCClient(_ context.Context, broker *plugin.GRPCBroker, conn *grpc.ClientConn) (interface{}, error) {
	return &relayClient{broker, conn}, nil
}
