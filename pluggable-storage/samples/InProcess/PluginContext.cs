using System.Reflection;
using System.Runtime.Loader;

namespace InProcess;

/// <summary>Loads a plugin's assembly beside the host's own, so that it can be unloaded again. In theory.</summary>
internal sealed class PluginContext(bool shareContract) : AssemblyLoadContext("plugin", isCollectible: true)
{
    public Type LoadPlugin() => LoadFromAssemblyPath(Environment.ProcessPath + ".dll").GetType(typeof(GreeterPlugin).FullName!)!;

    protected override Assembly? Load(AssemblyName assemblyName) =>
        shareContract && assemblyName.Name == typeof(IGreeter).Assembly.GetName().Name ? typeof(IGreeter).Assembly : null;
}
