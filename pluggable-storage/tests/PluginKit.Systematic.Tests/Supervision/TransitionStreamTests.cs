using Microsoft.Coyote.Specifications;
using PluginKit.Host.Supervision;

namespace PluginKit.Systematic.Tests.Supervision;

/// <summary>Observers that come and go while states change.</summary>
public sealed class TransitionStreamTests
{
    [Fact]
    public void Observer_hears_the_state_at_its_coming_and_every_change_after_it_once()
    {
        Exploration.Check(async () =>
        {
            var stream = new TransitionStream();
            var observer = new Recorder();

            var tasks = new Task[]
            {
                Task.Run(() =>
                {
                    for (var i = 1; i <= 3; i++)
                    {
                        stream.Publish(new SupervisorTransition(SupervisorState.Ready, $"{i}"));
                    }

                    stream.Publish(new SupervisorTransition(SupervisorState.Stopped, "4"));
                }),
                Task.Run(() => stream.Subscribe(observer)),
            };
            await Task.WhenAll(tasks);

            string[] all = ["starting", "1", "2", "3", "4"];
            var heard = observer.Heard;
            Specification.Assert(heard.SequenceEqual(all[^heard.Count..]), $"heard {string.Join(' ', heard)}");
            Specification.Assert(observer.Completions == 1, $"completed {observer.Completions} times");
        });
    }

    [Fact]
    public void Observer_that_leaves_hears_nothing_afterwards()
    {
        Exploration.Check(async () =>
        {
            var stream = new TransitionStream();
            var observer = new Recorder();
            var subscription = stream.Subscribe(observer);
            var heardAtLeaving = 0;

            var tasks = new Task[]
            {
                Task.Run(() => stream.Publish(new SupervisorTransition(SupervisorState.Ready, "1"))),
                Task.Run(() =>
                {
                    subscription.Dispose();
                    heardAtLeaving = observer.Count;
                }),
            };
            await Task.WhenAll(tasks);

            Specification.Assert(observer.Count == heardAtLeaving, "it heard something after it had left");
        });
    }

    private sealed class Recorder : IObserver<SupervisorTransition>
    {
        private readonly object _gate = new();
        private readonly List<string> _heard = [];

        public List<string> Heard => _heard;

        public int Completions { get; private set; }

        public int Count
        {
            get
            {
                lock (_gate)
                {
                    return _heard.Count;
                }
            }
        }

        public void OnCompleted() => Completions++;

        public void OnError(Exception error) => throw error;

        public void OnNext(SupervisorTransition value)
        {
            lock (_gate)
            {
                _heard.Add(value.Reason);
            }
        }
    }
}
