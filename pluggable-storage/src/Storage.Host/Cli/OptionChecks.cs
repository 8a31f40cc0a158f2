using System.CommandLine;

namespace Storage.Host.Cli;

/// <summary>Checks the values of options.</summary>
internal static class OptionChecks
{
    /// <summary>Adds a check of a value that was given.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="check">Says what is wrong with a value; null for nothing.</param>
    public static void AddCheck<T>(this Option<T> option, Func<T?, string?> check) => option.Validators.Add(result =>
    {
        try
        {
            if (check(result.GetValueOrDefault<T>()) is { } error)
            {
                result.AddError(error);
            }
        }
        catch (InvalidOperationException e)
        {
            // The value is missing or of another type: the library throws its own message here.
            result.AddError(e.Message);
        }
    });

    /// <summary>Checks that a folder is named.</summary>
    public static void AddFolderCheck(this Option<string?> option) => option.AddCheck(folder => folder is "" ? $"{option.Name} takes a folder" : null);
}
