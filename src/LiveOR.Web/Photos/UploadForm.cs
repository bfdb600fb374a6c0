namespace LiveOR.Web.Photos;

/// <summary>The fields of an upload as they came, and what they say once they are read.</summary>
internal sealed class UploadForm
{
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    public byte[]? File { get; set; }

    public void Set(string name, string value) => fields[name] = value;

    /// <summary>The upload, or the fields that are wrong.</summary>
    public (Upload? Upload, IReadOnlyDictionary<string, string> Errors) Read()
    {
        var errors = new Dictionary<string, string>();
        var procedure = Id("procedureId");
        var id = Id("id");
        if (File is null)
        {
            errors["file"] = "Send the picture as the part named file.";
        }

        if (procedure is null)
        {
            errors["procedureId"] = "Name the procedure by its id, a GUID.";
        }

        if (id is null && fields.ContainsKey("id"))
        {
            errors["id"] = "An id of your own is a GUID. Leave it out to get one.";
        }

        return errors.Count > 0
            ? (null, errors)
            : (new Upload(
                File!, procedure!.Value, Text("altText"), Text("acknowledge") == "true", id, Text("graphic") != "false"), errors);
    }

    private string Text(string name) => fields.GetValueOrDefault(name, "").ReplaceLineEndings("\n").Trim();

    private Guid? Id(string name) =>
        Guid.TryParse(fields.GetValueOrDefault(name), out var id) && id != Guid.Empty ? id : null;
}
