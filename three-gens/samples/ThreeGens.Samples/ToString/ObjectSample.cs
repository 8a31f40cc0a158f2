namespace ThreeGens.Samples;

/// <summary>Prints the text of an object.</summary>
internal static class ObjectSample
{
    public static void Run(TextWriter output) =>
        output.WriteLine($"new Login(\"ann\", \"pw\").ToString()          {new Login("ann", "pw")}");
}
