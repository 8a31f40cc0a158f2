using Storage.Tests.Servers;

namespace Storage.Engines.Etcd.Tests;

public sealed class EtcdStoreTests(EtcdSubject shared) : IClassFixture<EtcdSubject>
{
    public static TheoryData<string> Names => Promise.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Etcd_keeps_every_promise(string name) => Promise.KeptAsync(name, shared);
}
