namespace LiveOR.Archive;

/// <summary>A citation in the shape of DataCite's metadata, version 4, as its REST API gives it. There is no DOI: the identifier is an
/// address, until somebody registers one.</summary>
public sealed record DataCite
{
    public string SchemaVersion { get; init; } = "http://datacite.org/schema/kernel-4";
    public required DataCiteTypes Types { get; init; }
    public required IReadOnlyList<DataCiteIdentifier> Identifiers { get; init; }
    public required string Url { get; init; }
    public required IReadOnlyList<DataCiteCreator> Creators { get; init; }
    public required IReadOnlyList<DataCiteTitle> Titles { get; init; }
    public required DataCitePublisher Publisher { get; init; }
    public required int PublicationYear { get; init; }
    public required IReadOnlyList<DataCiteSubject> Subjects { get; init; }
    public required IReadOnlyList<DataCiteDescription> Descriptions { get; init; }
    public string Language { get; init; } = "en";
    public IReadOnlyList<string> Formats { get; init; } = ["text/html", "text/markdown", "application/json"];

    /// <summary>Of the playbook that the narration followed.</summary>
    public required string Version { get; init; }

    public static DataCite Of(Citation citation) => new()
    {
        Types = new DataCiteTypes("Text", Citation.Kind),
        Identifiers = [new DataCiteIdentifier(citation.Address, "URL")],
        Url = citation.Address,
        Creators = [new DataCiteCreator(Citation.Team, "Organizational")],
        Titles = [new DataCiteTitle(citation.Title, "en")],
        Publisher = new DataCitePublisher(Citation.Publisher),
        PublicationYear = citation.Year,
        Subjects =
        [
            .. citation.Subjects.Select(subject => new DataCiteSubject(subject, null, null)),
            .. citation.Codes.Select(code => new DataCiteSubject(code.Code, code.SystemName, code.Code)),
        ],
        Descriptions = [new DataCiteDescription(citation.Summary, "Abstract", "en")],
        Version = citation.Version,
    };
}

public sealed record DataCiteTypes(string ResourceTypeGeneral, string ResourceType);

public sealed record DataCiteIdentifier(string Identifier, string IdentifierType);

public sealed record DataCiteCreator(string Name, string NameType);

public sealed record DataCiteTitle(string Title, string Lang);

public sealed record DataCitePublisher(string Name);

public sealed record DataCiteSubject(string Subject, string? SubjectScheme, string? ClassificationCode);

public sealed record DataCiteDescription(string Description, string DescriptionType, string Lang);
