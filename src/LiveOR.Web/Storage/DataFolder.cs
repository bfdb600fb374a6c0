using System.Security.Cryptography;

namespace LiveOR.Web.Storage;

/// <summary>The one folder that LiveOR writes to: database, keys, logs, the rehearsal network's posts.</summary>
public sealed class DataFolder
{
    private const int SecretLength = 32;

    private readonly string root;

    public DataFolder(string root)
    {
        this.root = Path.GetFullPath(root);
        Directory.CreateDirectory(this.root);
    }

    public string File(string name) => Path.Combine(root, name);

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    /// <summary>32 random bytes of that name, made at first use and kept outside the database.</summary>
    public byte[] Secret(string name)
    {
        var path = Path.Combine(Folder("keys"), $"{name}.key");
        if (!System.IO.File.Exists(path))
        {
            var unfinished = $"{path}.{Environment.ProcessId}";
            System.IO.File.WriteAllBytes(unfinished, RandomNumberGenerator.GetBytes(SecretLength));
            if (!OperatingSystem.IsWindows())
            {
                System.IO.File.SetUnixFileMode(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            System.IO.File.Move(unfinished, path, overwrite: false);
        }

        return System.IO.File.ReadAllBytes(path);
    }

    public override string ToString() => root;
}
