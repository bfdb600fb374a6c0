using System.Net.Http.Headers;

namespace LiveOR.Client.Photos;

/// <summary>A picture to be added, with what it shows. Its id stays through every repetition, so that it can never stand on the
/// server twice.</summary>
public sealed record NewPicture(Guid Id, byte[] File, string AltText, bool Acknowledge, bool Graphic)
{
    public const long LargestFile = 12 * 1024 * 1024;

    public MultipartFormDataContent ToForm(Guid procedureId)
    {
        // The server reads what the file is from its first bytes; its name tells nobody anything.
        var file = new ByteArrayContent(File);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var form = new MultipartFormDataContent
        {
            { new StringContent(Id.ToString()), "id" },
            { new StringContent(procedureId.ToString()), "procedureId" },
            { new StringContent(AltText), "altText" },
            { new StringContent(Graphic ? "true" : "false"), "graphic" },
            { new StringContent(Acknowledge ? "true" : "false"), "acknowledge" },
        };
        form.Add(file, "file", "picture");
        return form;
    }

    public override string ToString() => $"NewPicture {Id} ({File.Length} bytes)";
}
