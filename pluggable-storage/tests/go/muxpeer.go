// The multiplexed broker of go-plugin 1.6 and later, which Debian's is too old for: written here after the protocol, over
// HashiCorp's yamux and Google's gRPC. It is a host or a plugin.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/golang/protobuf/proto"
	"github.com/hashicorp/yamux"
	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"
)

type Knock struct {
	Knock bool   `protobuf:"varint,1,opt,name=knock,proto3"`
	Ack   bool   `protobuf:"varint,2,opt,name=ack,proto3"`
	Error string `protobuf:"bytes,3,opt,name=error,proto3"`
}
type ConnInfo struct {
	ServiceId uint32 `protobuf:"varint,1,opt,name=service_id,json=serviceId,proto3"`
	Network   string `protobuf:"bytes,2,opt,name=network,proto3"`
	Address   string `protobuf:"bytes,3,opt,name=address,proto3"`
	Knock     *Knock `protobuf:"bytes,4,opt,name=knock,proto3"`
}
type Nothing struct{}

func (m *Knock) Reset()            { *m = Knock{} }
func (m *Knock) String() string    { return proto.CompactTextString(m) }
func (m *Knock) ProtoMessage()     {}
func (m *ConnInfo) Reset()         { *m = ConnInfo{} }
func (m *ConnInfo) String() string { return proto.CompactTextString(m) }
func (m *ConnInfo) ProtoMessage()  {}
func (m *Nothing) Reset()          { *m = Nothing{} }
func (m *Nothing) String() string  { return proto.CompactTextString(m) }
func (m *Nothing) ProtoMessage()   {}

// control is the broker's stream, in either role.
type control interface {
	SendMsg(interface{}) error
	RecvMsg(interface{}) error
}

type muxBroker struct {
	session *yamux.Session
	mu      sync.Mutex
	stream  control
	ready   chan struct{}
	acks    chan *Knock
	knocks  chan uint32
	waiting map[uint32]*single
}

func newMuxBroker(session *yamux.Session) *muxBroker {
	return &muxBroker{
		session: session, ready: make(chan struct{}), acks: make(chan *Knock, 1), knocks: make(chan uint32, 1), waiting: map[uint32]*single{},
	}
}

func (b *muxBroker) send(id uint32, knock Knock) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.stream.SendMsg(&ConnInfo{ServiceId: id, Knock: &knock})
}

func (b *muxBroker) run(stream control) error {
	b.stream = stream
	close(b.ready)
	for {
		info := new(ConnInfo)
		if err := stream.RecvMsg(info); err != nil {
			return err
		}
		if info.Knock == nil {
			fmt.Println("error: an announcement without a knock")
			os.Exit(1)
		}
		if info.Knock.Ack {
			b.acks <- info.Knock
			continue
		}
		b.mu.Lock()
		known := b.waiting[info.ServiceId] != nil
		b.mu.Unlock()
		if !known {
			b.send(info.ServiceId, Knock{Knock: true, Ack: true, Error: "nobody listens"})
			continue
		}
		b.knocks <- info.ServiceId
		b.send(info.ServiceId, Knock{Knock: true, Ack: true})
	}
}

// accept hands out the session's streams: to who was knocked for, else to the main server.
func (b *muxBroker) accept(main *single) {
	for {
		conn, err := b.session.Accept()
		if err != nil {
			return
		}
		select {
		case id := <-b.knocks:
			b.mu.Lock()
			b.waiting[id].conns <- conn
			b.mu.Unlock()
		default:
			if main == nil {
				fmt.Println("error: a stream without a knock")
				os.Exit(1)
			}
			main.conns <- conn
		}
	}
}

func (b *muxBroker) dial(id uint32) (*grpc.ClientConn, error) {
	<-b.ready
	if err := b.send(id, Knock{Knock: true}); err != nil {
		return nil, err
	}
	select {
	case ack := <-b.acks:
		if ack.Error != "" {
			return nil, errors.New(ack.Error)
		}
	case <-time.After(5 * time.Second):
		return nil, errors.New("no answer to a knock")
	}
	return dialStream(b.session)
}

func (b *muxBroker) serve(id uint32, prefix string) {
	listener := &single{conns: make(chan net.Conn, 1)}
	b.mu.Lock()
	b.waiting[id] = listener
	b.mu.Unlock()
	go serveAnswers(prefix)(nil).Serve(listener)
}

func dialStream(session *yamux.Session) (*grpc.ClientConn, error) {
	return grpc.Dial("unused", grpc.WithInsecure(), grpc.WithBlock(), grpc.WithTimeout(5*time.Second),
		grpc.WithContextDialer(func(context.Context, string) (net.Conn, error) { return session.Open() }))
}

// single is a listener whose connections come from elsewhere.
type single struct{ conns chan net.Conn }

func (s *single) Accept() (net.Conn, error) { return <-s.conns, nil }
func (s *single) Close() error              { return nil }
func (s *single) Addr() net.Addr            { return &net.UnixAddr{Name: "mux", Net: "unix"} }

type muxRelay struct{ broker *muxBroker }

func (r muxRelay) Call(_ context.Context, in *Text) (*Text, error) {
	words := strings.SplitN(in.Value, " ", 3)
	var id uint32
	if len(words) > 1 {
		fmt.Sscan(words[1], &id)
	}
	switch words[0] {
	case "dial":
		conn, err := r.broker.dial(id)
		if err != nil {
			return nil, err
		}
		defer conn.Close()
		answer, err := callRelay(conn, words[2])
		return &Text{Value: answer}, err
	case "accept":
		r.broker.serve(id, "plugin's own connection heard ")
		return &Text{Value: "accepting"}, nil
	}
	return &Text{Value: "plugin heard " + in.Value}, nil
}

func fail(err error) {
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
}

func runPlugin() {
	path := filepath.Join(os.Getenv("PLUGIN_UNIX_SOCKET_DIR"), "muxplugin")
	listener, err := net.Listen("unix", path)
	fail(err)
	fmt.Printf("1|3|unix|%s|grpc||true\n", path)
	conn, err := listener.Accept()
	fail(err)
	session, err := yamux.Server(conn, nil)
	fail(err)
	broker := newMuxBroker(session)
	main := &single{conns: make(chan net.Conn, 1)}
	go broker.accept(main)

	server := grpc.NewServer()
	checks := health.NewServer()
	checks.SetServingStatus("plugin", grpc_health_v1.HealthCheckResponse_SERVING)
	grpc_health_v1.RegisterHealthServer(server, checks)
	server.RegisterService(&relayDesc, muxRelay{broker})
	server.RegisterService(&grpc.ServiceDesc{ServiceName: "plugin.GRPCBroker", HandlerType: (*interface{})(nil), Streams: []grpc.StreamDesc{{
		StreamName: "StartStream", ServerStreams: true, ClientStreams: true,
		Handler: func(_ interface{}, stream grpc.ServerStream) error { return broker.run(stream) },
	}}}, struct{}{})
	server.RegisterService(&grpc.ServiceDesc{ServiceName: "plugin.GRPCController", HandlerType: (*interface{})(nil), Methods: []grpc.MethodDesc{{
		MethodName: "Shutdown",
		Handler: func(_ interface{}, _ context.Context, dec func(interface{}) error, _ grpc.UnaryServerInterceptor) (interface{}, error) {
			go func() { time.Sleep(20 * time.Millisecond); os.Exit(0) }()
			return &Nothing{}, dec(new(Nothing))
		},
	}}}, struct{}{})
	server.Serve(main)
}

func runHost(path string) {
	command := exec.Command(path)
	dir, err := os.MkdirTemp("", "muxhost")
	fail(err)
	defer os.RemoveAll(dir)
	command.Env = append(os.Environ(), "FAULT_PLUGIN=yes", "PLUGIN_PROTOCOL_VERSIONS=3", "PLUGIN_MULTIPLEX_GRPC=true", "PLUGIN_UNIX_SOCKET_DIR="+dir)
	command.Stderr = os.Stderr
	out, err := command.StdoutPipe()
	fail(err)
	fail(command.Start())
	defer command.Process.Kill()
	line, err := bufio.NewReader(out).ReadString('\n')
	fail(err)
	fields := strings.Split(strings.TrimSpace(line), "|")
	fmt.Println("field 7:", fields[6])
	conn, err := net.Dial("unix", fields[3])
	fail(err)
	session, err := yamux.Client(conn, nil)
	fail(err)
	main, err := dialStream(session)
	fail(err)
	broker := newMuxBroker(session)
	stream, err := main.NewStream(context.Background(), &grpc.StreamDesc{ServerStreams: true, ClientStreams: true}, "/plugin.GRPCBroker/StartStream")
	fail(err)
	go broker.run(stream)
	go broker.accept(nil)

	answer, err := callRelay(main, "hello")
	fail(err)
	fmt.Println(answer)
	broker.serve(1, "host heard ")
	answer, err = callRelay(main, "dial 1 good morning")
	fail(err)
	fmt.Println(answer)
	answer, err = callRelay(main, "accept 2")
	fail(err)
	fmt.Println(answer)
	other, err := broker.dial(2)
	fail(err)
	answer, err = callRelay(other, "good evening")
	fail(err)
	fmt.Println(answer)
	_, err = broker.dial(9)
	fmt.Println("id 9 refused:", err != nil)
	fail(main.Invoke(context.Background(), "/plugin.GRPCController/Shutdown", &Nothing{}, &Nothing{}))
	fmt.Println("ended:", command.Wait())
}

func main() {
	if len(os.Args) > 1 {
		runHost(os.Args[1])
	} else {
		runPlugin()
	}
}
