using LiveOR.Client.Playbooks;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Playbooks;

/// <summary>What stands on the shelf under an id: the newest edition, or the file that shipped, which is edition 0.</summary>
internal sealed record Standing(EditionCard? Card, string? Markdown)
{
    public static EditionCard Shipped { get; } = new(0, null, null, null);

    public static Standing Of(PlaybookEdition? newest, string? shipped) =>
        newest is not null ? new(CardOf(newest), newest.Markdown)
        : shipped is not null ? new(Shipped, shipped)
        : new(null, null);

    public static EditionCard CardOf(PlaybookEdition edition) =>
        new(edition.Number, edition.SavedAt, edition.SavedBy, edition.Note);
}
