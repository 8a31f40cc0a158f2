namespace InProcess;

/// <summary>The contract between this host and its plugins.</summary>
public interface IGreeter
{
    /// <summary>Greets.</summary>
    string Greet(string name);
}
