// HashiCorp's yamux on a Unix socket: as a server it echoes every
// stream it accepts, as a client it opens streams and checks the echo.
package main

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"io"
	"net"
	"os"
	"sync"

	"github.com/hashicorp/yamux"
)

func check(err error) {
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
}

// yamuxpeer client|server SOCKET STREAMS BYTES
func main() {
	role, path := os.Args[1], os.Args[2]
	var streams, size int
	fmt.Sscan(os.Args[3], &streams)
	fmt.Sscan(os.Args[4], &size)
	conn, err := net.Dial("unix", path)
	check(err)
	config := yamux.DefaultConfig()
	config.LogOutput = os.Stderr
	if role == "server" {
		session, err := yamux.Server(conn, config)
		check(err)
		for {
			stream, err := session.Accept()
			if err != nil {
				return
			}
			go func() {
				io.Copy(stream, stream)
				stream.Close()
			}()
		}
	}
	session, err := yamux.Client(conn, config)
	check(err)
	var group sync.WaitGroup
	for i := 0; i < streams; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			stream, err := session.Open()
			check(err)
			sent := make([]byte, size)
			rand.Read(sent)
			go func() {
				_, err := stream.Write(sent)
				check(err)
			}()
			got := make([]byte, size)
			_, err = io.ReadFull(stream, got)
			check(err)
			if !bytes.Equal(sent, got) {
				fmt.Println("echo differs")
				os.Exit(1)
			}
			stream.Close()
		}()
	}
	group.Wait()
	_, err = session.Ping()
	check(err)
	fmt.Println("echoed", streams)
	session.Close()
}
