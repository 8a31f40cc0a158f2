// The storage contract for Go, written by hand so that the tests need no code generator.
package main

import (
	"context"

	"github.com/golang/protobuf/proto"
	"github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"
)

var handshake = plugin.HandshakeConfig{MagicCookieKey: "STORAGE_PLUGIN", MagicCookieValue: "storage.v1"}

type GetRequest struct {
	Key string `protobuf:"bytes,1,opt,name=key,proto3"`
}
type GetResponse struct {
	Value []byte `protobuf:"bytes,1,opt,name=value,proto3"`
	Found bool   `protobuf:"varint,2,opt,name=found,proto3"`
}
type PutRequest struct {
	Key   string `protobuf:"bytes,1,opt,name=key,proto3"`
	Value []byte `protobuf:"bytes,2,opt,name=value,proto3"`
}
type PutResponse struct{}
type DeleteRequest struct {
	Key string `protobuf:"bytes,1,opt,name=key,proto3"`
}
type DeleteResponse struct {
	Existed bool `protobuf:"varint,1,opt,name=existed,proto3"`
}

func (m *GetRequest) Reset()             { *m = GetRequest{} }
func (m *GetRequest) String() string     { return proto.CompactTextString(m) }
func (m *GetRequest) ProtoMessage()      {}
func (m *GetResponse) Reset()            { *m = GetResponse{} }
func (m *GetResponse) String() string    { return proto.CompactTextString(m) }
func (m *GetResponse) ProtoMessage()     {}
func (m *PutRequest) Reset()             { *m = PutRequest{} }
func (m *PutRequest) String() string     { return proto.CompactTextString(m) }
func (m *PutRequest) ProtoMessage()      {}
func (m *PutResponse) Reset()            { *m = PutResponse{} }
func (m *PutResponse) String() string    { return proto.CompactTextString(m) }
func (m *PutResponse) ProtoMessage()     {}
func (m *DeleteRequest) Reset()          { *m = DeleteRequest{} }
func (m *DeleteRequest) String() string  { return proto.CompactTextString(m) }
func (m *DeleteRequest) ProtoMessage()   {}
func (m *DeleteResponse) Reset()         { *m = DeleteResponse{} }
func (m *DeleteResponse) String() string { return proto.CompactTextString(m) }
func (m *DeleteResponse) ProtoMessage()  {}

// storageServer is what a plugin implements.
type storageServer interface {
	Get(context.Context, *GetRequest) (*GetResponse, error)
	Put(context.Context, *PutRequest) (*PutResponse, error)
	Delete(context.Context, *DeleteRequest) (*DeleteResponse, error)
}

// storageClient calls a plugin.
type storageClient struct{ conn *grpc.ClientConn }

func (c *storageClient) get(ctx context.Context, key string) (*GetResponse, error) {
	out := new(GetResponse)
	return out, c.conn.Invoke(ctx, "/storage.v1.Storage/Get", &GetRequest{Key: key}, out)
}

func (c *storageClient) put(ctx context.Context, key string, value []byte) error {
	return c.conn.Invoke(ctx, "/storage.v1.Storage/Put", &PutRequest{Key: key, Value: value}, new(PutResponse))
}

func (c *storageClient) delete(ctx context.Context, key string) (bool, error) {
	out := new(DeleteResponse)
	err := c.conn.Invoke(ctx, "/storage.v1.Storage/Delete", &DeleteRequest{Key: key}, out)
	return out.Existed, err
}

// storagePlugin is both ends of the plugin, as go-plugin wants it.
type storagePlugin struct {
	plugin.NetRPCUnsupportedPlugin
	server storageServer
}

func (p *storagePlugin) GRPCServer(_ *plugin.GRPCBroker, s *grpc.Server) error {
	s.RegisterService(&serviceDesc, p.server)
	return nil
}

func (p *storagePlugin) GRPCClient(_ context.Context, _ *plugin.GRPCBroker, conn *grpc.ClientConn) (interface{}, error) {
	return &storageClient{conn}, nil
}

var serviceDesc = grpc.ServiceDesc{
	ServiceName: "storage.v1.Storage",
	HandlerType: (*storageServer)(nil),
	Methods: []grpc.MethodDesc{
		{MethodName: "Get", Handler: func(srv interface{}, ctx context.Context, dec func(interface{}) error, _ grpc.UnaryServerInterceptor) (interface{}, error) {
			in := new(GetRequest)
			if err := dec(in); err != nil {
				return nil, err
			}
			return srv.(storageServer).Get(ctx, in)
		}},
		{MethodName: "Put", Handler: func(srv interface{}, ctx context.Context, dec func(interface{}) error, _ grpc.UnaryServerInterceptor) (interface{}, error) {
			in := new(PutRequest)
			if err := dec(in); err != nil {
				return nil, err
			}
			return srv.(storageServer).Put(ctx, in)
		}},
		{MethodName: "Delete", Handler: func(srv interface{}, ctx context.Context, dec func(interface{}) error, _ grpc.UnaryServerInterceptor) (interface{}, error) {
			in := new(DeleteRequest)
			if err := dec(in); err != nil {
				return nil, err
			}
			return srv.(storageServer).Delete(ctx, in)
		}},
	},
}
