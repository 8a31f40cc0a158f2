namespace Storage.Engines.FileLog.Files;

/// <summary>The error numbers of Linux that the engine tells apart.</summary>
internal static class Errno
{
    internal const int NotPermitted = 1;
    internal const int InputOutput = 5;
    internal const int PermissionDenied = 13;
    internal const int TooManyFilesInSystem = 23;
    internal const int TooManyFiles = 24;
    internal const int FileTooLarge = 27;
    internal const int NoSpace = 28;
    internal const int ReadOnlyFileSystem = 30;
    internal const int QuotaExceeded = 122;

    internal static bool IsOutOfSpace(Exception failure) => failure is IOException { HResult: NoSpace or QuotaExceeded or FileTooLarge };

    /// <summary>Says whether the system refused to begin, so that nothing can have been done.</summary>
    internal static bool IsRefusal(Exception failure) => IsOutOfSpace(failure)
        || failure is UnauthorizedAccessException or IOException { HResult: ReadOnlyFileSystem or TooManyFiles or TooManyFilesInSystem };
}
