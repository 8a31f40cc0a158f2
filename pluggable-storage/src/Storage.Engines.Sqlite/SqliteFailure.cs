using Microsoft.Data.Sqlite;
using Storage.Contracts;

namespace Storage.Engines.Sqlite;

/// <summary>Turns the result codes of SQLite into the errors of the contract.</summary>
/// <remarks>The codes: sqlite.org/rescode.html.</remarks>
internal static class SqliteFailure
{
    internal static StorageException Of(SqliteException failure)
    {
        var error = failure.SqliteErrorCode switch
        {
            3 or 14 or 23 => StorageError.PermissionDenied,   // PERM, CANTOPEN, AUTH
            7 or 13 => StorageError.ResourceExhausted,        // NOMEM, FULL
            8 => StorageError.FailedPrecondition,             // READONLY
            11 or 26 => StorageError.DataLoss,                // CORRUPT, NOTADB
            18 => StorageError.InvalidArgument,               // TOOBIG
            _ => StorageError.Unavailable,                    // BUSY, LOCKED, IOERR and the rest: the outcome is open
        };
        return new StorageException(error, failure.Message, failure);
    }
}
