namespace LiveOR.Web.Storage;

/// <summary>Keeps a data folder for one server: the relays of two would post every update twice. The system lets go of it when the process
/// ends, however it ends.</summary>
public sealed class FolderLock(DataFolder folder) : IDisposable
{
    private FileStream? held;

    /// <exception cref="InvalidOperationException">Another server holds the folder.</exception>
    public void Take()
    {
        try
        {
            held ??= new FileStream(folder.File("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new InvalidOperationException(
                $"Another LiveOR is running with the data folder {folder}, or it cannot be locked. "
                + "Stop the other one, or name another folder with LiveOR:DataDirectory.", taken);
        }
    }

    public void Dispose() => held?.Dispose();
}
