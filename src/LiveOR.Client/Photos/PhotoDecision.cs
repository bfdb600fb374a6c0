using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Updates;

namespace LiveOR.Client.Photos;

/// <summary>What somebody wants done with a picture that waits.</summary>
public abstract record PhotoDecision(Guid PhotoId)
{
    public string Verb => this switch
    {
        Approve => "approve",
        Refuse => "refuse",
        _ => "cover",
    };

    public HttpContent? ToBody() => this switch
    {
        Approve approve => JsonContent.Create(
            new ApproveRequest(
                JsonSerializer.SerializeToElement(approve.Checks, StaffJson.Default.IReadOnlyListString), approve.Graphic),
            StaffJson.Default.ApproveRequest),
        Cover cover => JsonContent.Create(new CoverRequest(cover.Boxes), StaffJson.Default.CoverRequest),
        _ => null,
    };

    public sealed record Approve(Guid PhotoId, IReadOnlyList<string> Checks, bool Graphic) : PhotoDecision(PhotoId);

    public sealed record Refuse(Guid PhotoId) : PhotoDecision(PhotoId);

    public sealed record Cover(Guid PhotoId, IReadOnlyList<PhotoBox> Boxes) : PhotoDecision(PhotoId);
}
