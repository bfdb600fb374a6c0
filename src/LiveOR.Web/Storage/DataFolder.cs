namespace LiveOR.Web.Storage;

/// <summary>The one folder that LiveOR writes to: database, keys, logs, the rehearsal network's posts.</summary>
public sealed class DataFolder
{
    private readonly string root;

    public DataFolder(string root)
    {
        this.root = Path.GetFullPath(root);
        Directory.CreateDirectory(this.root);
    }

    public string File(string name) => Path.Combine(root, name);

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    public override string ToString() => root;
}
