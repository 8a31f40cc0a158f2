using System.Runtime.CompilerServices;
using InProcess;

// The way of Go's "plugin" package and of MEF: the plugin's code inside the host's process. It is as fast as a method call,
// and breaks in three ways that a plugin process does not.
return args switch
{
    ["identity"] => Identity(),
    ["unload"] => Unload(),
    ["crash"] => Crash(),
    _ => Usage(),
};

// 1. Type identity. The plugin brought its own copy of the contract, and a type is its name and its assembly.
static int Identity()
{
    var type = new PluginContext(shareContract: false).LoadPlugin();
    var plugin = Activator.CreateInstance(type)!;
    Console.WriteLine($"the plugin implements {type.GetInterfaces()[0].FullName}: it does");
    Console.WriteLine($"the host sees an {typeof(IGreeter).FullName} in it: {plugin is IGreeter}");
    return 0;
}

// 2. Unloading. One reference from the host to anything of the plugin's keeps all of it, for ever and without a word.
static int Unload()
{
    Console.WriteLine($"unloaded without having been called: {Collected(Load(call: false))}");
    Console.WriteLine($"unloaded after one call: {Collected(Load(call: true))}");
    return 0;
}

// 3. Crashes. An exception on a thread of the plugin's is the end of the host; so are stack overflow, and memory eaten up.
static int Crash()
{
    var type = new PluginContext(shareContract: false).LoadPlugin();
    try
    {
        type.GetMethod(nameof(GreeterPlugin.WorkInBackground))!.Invoke(null, null);
    }
    catch (Exception e)
    {
        Console.WriteLine($"caught {e.Message}");
    }

    Thread.Sleep(TimeSpan.FromSeconds(5));
    Console.WriteLine("the host lives");
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("usage: in-process identity | unload | crash");
    return 3;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static WeakReference Load(bool call)
{
    var context = new PluginContext(shareContract: false);
    var plugin = Activator.CreateInstance(context.LoadPlugin())!;
    if (call)
    {
        plugin.GetType().GetMethod(nameof(GreeterPlugin.Greet))!.Invoke(plugin, ["world"]);
    }

    context.Unload();
    return new WeakReference(context);
}

static bool Collected(WeakReference context)
{
    for (var i = 0; i < 20 && context.IsAlive; i++)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    return !context.IsAlive;
}
