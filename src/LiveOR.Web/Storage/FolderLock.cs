namespace LiveOR.Web.Storage;

/// <summary>Keeps a data folder for one server: the relays of two would post every update twice. The system lets go of it when the process
/// ends, however it ends.</summary>
public sealed class FolderLock(DataFolder folder) : IDisposable
{
    public const string FileName = "lock";

    /// <summary>Where a backup is put back. It is there while that is not finished.</summary>
    public const string Unfinished = "unfinished-restore";

    private FileStream? held;

    /// <exception cref="InvalidOperationException">Another server holds the folder, or only half of a backup is in it.</exception>
    public void Take()
    {
        try
        {
            held ??= new FileStream(folder.File(FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new InvalidOperationException(
                $"Another LiveOR is running with the data folder {folder}, or it cannot be locked. "
                + "Stop the other one, or name another folder with LiveOR:DataDirectory.", taken);
        }

        if (Directory.Exists(folder.File(Unfinished)))
        {
            throw new InvalidOperationException(
                $"Restoring a backup into {folder} did not come to its end. Empty the folder and restore the backup again.");
        }
    }

    public void Dispose() => held?.Dispose();
}
