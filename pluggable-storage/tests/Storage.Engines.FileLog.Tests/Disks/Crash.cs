namespace Storage.Engines.FileLog.Tests.Disks;

/// <summary>Builds what a disk may hold after a crash at a point of its journal.</summary>
internal static class Crash
{
    private const int Sector = 512;

    internal static DiskImage After(IReadOnlyList<DiskOperation> journal, int count, CrashModel model, Random random, DiskImage? start = null)
    {
        var image = start?.Copy() ?? new DiskImage();
        var durable = DurableOperations(journal, count);
        var lastWrite = Enumerable.Range(0, count).LastOrDefault(i => journal[i] is DiskOperation.Write && !durable[i], -1);
        var volatileNames = Enumerable.Range(0, count).Where(i => journal[i].IsNaming && !durable[i]).ToList();
        var keptNames = random.Next(volatileNames.Count + 1);
        for (var i = 0; i < count; i++)
        {
            var operation = journal[i];
            if (durable[i] || model == CrashModel.EverythingArrived)
            {
                image.Apply(operation);
                continue;
            }

            switch (model)
            {
                case CrashModel.TornLastWrite when i == lastWrite && operation is DiskOperation.Write write:
                    image.Write(write.File, write.Offset, write.Bytes.AsSpan(0, random.Next(write.Bytes.Length)));
                    break;
                case CrashModel.TornLastWrite:
                    image.Apply(operation);
                    break;
                case CrashModel.ReorderedSectors when operation is DiskOperation.Write write:
                    WriteSomeSectors(image, write, random);
                    break;
                case CrashModel.ReorderedSectors when operation.IsNaming:
                    // Directory changes are journalled in order by the file systems in use.
                    if (volatileNames.IndexOf(i) < keptNames)
                    {
                        image.Apply(operation);
                    }

                    break;
                case CrashModel.ReorderedSectors when random.Next(2) == 0:
                    image.Apply(operation);
                    break;
                default:
                    break;
            }
        }

        foreach (var file in image.Names.Values)
        {
            image.Reserve(file, 0);
        }

        return image;
    }

    private static bool[] DurableOperations(IReadOnlyList<DiskOperation> journal, int count)
    {
        var durable = new bool[count];
        var syncedFiles = new HashSet<int>();
        var namesSynced = false;
        for (var i = count - 1; i >= 0; i--)
        {
            switch (journal[i])
            {
                case DiskOperation.Sync(var file):
                    syncedFiles.Add(file);
                    break;
                case DiskOperation.SyncDirectory:
                    namesSynced = true;
                    break;
                case DiskOperation.Write(var file, _, _):
                    durable[i] = syncedFiles.Contains(file);
                    break;
                case DiskOperation.SetLength(var file, _):
                    durable[i] = syncedFiles.Contains(file);
                    break;
                default:
                    durable[i] = namesSynced;
                    break;
            }
        }

        return durable;
    }

    private static void WriteSomeSectors(DiskImage image, DiskOperation.Write write, Random random)
    {
        if (random.Next(2) == 0)
        {
            // The new length may arrive before the bytes; what is missing reads as zeros.
            image.Reserve(write.File, write.Offset + write.Bytes.Length);
        }

        var position = 0;
        while (position < write.Bytes.Length)
        {
            var size = (int)Math.Min(Sector - ((write.Offset + position) % Sector), write.Bytes.Length - position);
            if (random.Next(2) == 0)
            {
                image.Write(write.File, write.Offset + position, write.Bytes.AsSpan(position, size));
            }

            position += size;
        }
    }
}
