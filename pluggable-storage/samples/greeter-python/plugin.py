"""The greeter plugin in Python: the handshake by hand, the rest is gRPC."""

import os
import signal
import sys
import tempfile
import threading
import uuid
from concurrent import futures

import grpc
from grpc_health.v1 import health, health_pb2, health_pb2_grpc

import greeter_pb2
import greeter_pb2_grpc


class Greeting(greeter_pb2_grpc.GreetingServicer):
    def Hello(self, request, context):
        print(f"[INFO] greeted {request.name}", file=sys.stderr, flush=True)
        return greeter_pb2.HelloReply(message=f"Hello, {request.name}!")


def main():
    if os.environ.get("GREETER_PLUGIN") != "hello":
        sys.exit("This binary is a plugin. These are not meant to be executed directly.")
    if os.environ.get("PLUGIN_CLIENT_CERT"):
        sys.exit("this plugin does not speak AutoMTLS; start it with MutualTls = false")

    server = grpc.server(futures.ThreadPoolExecutor(max_workers=8))
    greeter_pb2_grpc.add_GreetingServicer_to_server(Greeting(), server)
    checks = health.HealthServicer()
    checks.set("plugin", health_pb2.HealthCheckResponse.SERVING)
    health_pb2_grpc.add_HealthServicer_to_server(checks, server)

    # plugin.GRPCController/Shutdown: two empty messages, so no generated code is needed.
    ended = threading.Event()

    def shutdown(request, context):
        ended.set()
        return b""

    handler = grpc.unary_unary_rpc_method_handler(shutdown)
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler("plugin.GRPCController", {"Shutdown": handler}),)
    )

    folder = os.environ.get("PLUGIN_UNIX_SOCKET_DIR") or tempfile.gettempdir()
    path = os.path.join(folder, "plugin" + uuid.uuid4().hex[:8])
    os.umask(0o077)
    server.add_insecure_port("unix:" + path)
    server.start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    print(f"1|1|unix|{path}|grpc|", flush=True)
    ended.wait()
    server.stop(grace=1).wait()


if __name__ == "__main__":
    main()
