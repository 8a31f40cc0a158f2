namespace Noctx.Cli.Loading.Caching;

/// <summary>Says what of an input is looked at.</summary>
internal enum InputKind
{
    /// <summary>A file's time and length; that it does not exist is a state too.</summary>
    File,

    /// <summary>The names of the files in a folder and below it.</summary>
    Tree,

    /// <summary>The names of the files and folders in a folder.</summary>
    Folder,
}
