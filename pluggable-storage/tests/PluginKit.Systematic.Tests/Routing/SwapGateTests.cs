using Microsoft.Coyote.Specifications;
using Storage.Host.Routing;

namespace PluginKit.Systematic.Tests.Routing;

/// <summary>Calls that take leases while the backend behind the gate is exchanged, fails, or comes back.</summary>
public sealed class SwapGateTests
{
    [Fact]
    public void Call_never_runs_on_a_retired_backend()
    {
        Exploration.Check(async () =>
        {
            var (first, second) = (new Backend(), new Backend());
            var gate = new SwapGate<Backend>();
            gate.Open(first);

            var tasks = new Task[] { CallAsync(gate), CallAsync(gate), SwapAsync(gate, first, second) };
            await Task.WhenAll(tasks);

            Specification.Assert(first.Calls + second.Calls == 2, $"{first.Calls} and {second.Calls} calls were served");
            Specification.Assert(gate.Target == second && gate.IsOpen, "the swap did not end on the new backend");
        });
    }

    [Fact]
    public void Swap_waits_for_the_leases_also_when_the_backend_fails_under_them()
    {
        Exploration.Check(async () =>
        {
            var (first, second) = (new Backend { Fails = true }, new Backend());
            var gate = new SwapGate<Backend>();
            gate.Open(first);

            // Both calls may meet the failing backend; each then has to find the next one.
            var tasks = new Task[] { CallAsync(gate), CallAsync(gate), SwapAsync(gate, first, second) };
            await Task.WhenAll(tasks);

            Specification.Assert(second.Calls == 2, $"{second.Calls} calls were served by the backend that works");
        });
    }

    [Fact]
    public void Roll_back_serves_everyone_who_waited()
    {
        Exploration.Check(async () =>
        {
            var backend = new Backend();
            var gate = new SwapGate<Backend>();
            gate.Open(backend);

            var tasks = new Task[] { CallAsync(gate), CallAsync(gate), RollBackAsync(gate, backend) };
            await Task.WhenAll(tasks);

            Specification.Assert(backend.Calls == 2, $"{backend.Calls} calls were served");
            Specification.Assert(gate.IsOpen, "the gate stayed closed");
        });
    }

    // As StorageRouter does it: enter, or wait and try again; a lost backend closes the gate and the call is repeated.
    private static async Task CallAsync(SwapGate<Backend> gate)
    {
        await Task.Yield();
        while (true)
        {
            if (!gate.TryEnter(out var backend, out var opened))
            {
                await opened;
                continue;
            }

            try
            {
                if (await backend.ServeAsync())
                {
                    return;
                }

                gate.Fail(target => target == backend);
            }
            finally
            {
                gate.Leave();
            }
        }
    }

    private static async Task SwapAsync(SwapGate<Backend> gate, Backend from, Backend to)
    {
        await Task.Yield();
        await gate.Close();
        from.Retire();
        gate.Open(to);
    }

    private static async Task RollBackAsync(SwapGate<Backend> gate, Backend backend)
    {
        await Task.Yield();
        await gate.Close();
        backend.CheckIdle();
        gate.Open(backend);
    }

    private sealed class Backend
    {
        private readonly object _gate = new();
        private int _running;
        private int _served;
        private bool _isRetired;

        public bool Fails { get; init; }

        public int Calls
        {
            get
            {
                lock (_gate)
                {
                    return _served;
                }
            }
        }

        public async Task<bool> ServeAsync()
        {
            Change(running: 1, served: 0);
            await Task.Yield();
            Change(running: -1, served: Fails ? 0 : 1);
            return !Fails;
        }

        public void Retire()
        {
            lock (_gate)
            {
                _isRetired = true;
                Specification.Assert(_running == 0, $"retired under {_running} calls");
            }
        }

        public void CheckIdle()
        {
            lock (_gate)
            {
                Specification.Assert(_running == 0, $"the gate was drained under {_running} calls");
            }
        }

        private void Change(int running, int served)
        {
            lock (_gate)
            {
                Specification.Assert(!_isRetired, "a call runs on a retired backend");
                _running += running;
                _served += served;
            }
        }
    }
}
