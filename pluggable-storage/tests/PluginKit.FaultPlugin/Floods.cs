namespace PluginKit.FaultPlugin;

/// <summary>Writes more than a host wants to read.</summary>
internal static class Floods
{
    public static void Start(byte[] piece, int count)
    {
        var thread = new Thread(() =>
        {
            using var error = Console.OpenStandardError();
            for (var i = 0; i < count; i++)
            {
                error.Write(piece);
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
    }
}
