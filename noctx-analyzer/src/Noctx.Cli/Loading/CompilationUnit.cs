namespace Noctx.Cli.Loading;

/// <summary>Is one project and framework, as the build hands it to the compiler.</summary>
/// <param name="ProjectPath">The full path of the project file, or of the file that the unit was read from.</param>
/// <param name="Name">The project's name.</param>
/// <param name="Framework">The target framework, or empty.</param>
/// <param name="IsMultiTargeted">Whether the project has several frameworks.</param>
/// <param name="IsTest">Whether it is a test project.</param>
/// <param name="Folder">The folder to which the arguments' paths are relative.</param>
/// <param name="ObjFolder">The full path of the project's folder for intermediate files, or empty when it is not known.</param>
/// <param name="Outputs">Where the assembly is written, in every form another project may reference.</param>
/// <param name="References">The full paths of the projects it references.</param>
/// <param name="Arguments">The compiler's arguments.</param>
/// <param name="IsRestored">Whether its packages have been restored; a design-time build does not mind, but the references are missing.</param>
internal sealed record CompilationUnit(
    string ProjectPath,
    string Name,
    string Framework,
    bool IsMultiTargeted,
    bool IsTest,
    string Folder,
    string ObjFolder,
    IReadOnlyList<string> Outputs,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Arguments,
    bool IsRestored)
{
    /// <summary>Gives the name shown to people: with the framework when there are several.</summary>
    public string DisplayName => IsMultiTargeted ? $"{Name} ({Framework})" : Name;

    /// <summary>Gives the name of a file about this unit: the project's name, with the framework when there are several.</summary>
    public string FileName(string extension) => IsMultiTargeted ? $"{Name}.{Framework}{extension}" : Name + extension;
}
