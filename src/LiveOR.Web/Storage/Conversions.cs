using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LiveOR.Web.Storage;

/// <summary>How domain values stand in columns. Times are UTC milliseconds: SQLite cannot order a DateTimeOffset.</summary>
internal static class Conversions
{
    public static ValueConverter<IReadOnlyList<string>, string> Names { get; } = new(
        names => JsonSerializer.Serialize(names, StorageJson.Default.IReadOnlyListString),
        json => JsonSerializer.Deserialize(json, StorageJson.Default.IReadOnlyListString) ?? Array.Empty<string>());

    public static ValueComparer<IReadOnlyList<string>> NamesComparer { get; } = ByContent<string>();

    public static ValueConverter<IReadOnlyList<DeliveryImage>, string> Images { get; } = new(
        images => JsonSerializer.Serialize(images, StorageJson.Default.IReadOnlyListDeliveryImage),
        json => JsonSerializer.Deserialize(json, StorageJson.Default.IReadOnlyListDeliveryImage) ?? Array.Empty<DeliveryImage>());

    public static ValueComparer<IReadOnlyList<DeliveryImage>> ImagesComparer { get; } = ByContent<DeliveryImage>();

    public static ValueConverter<IReadOnlyList<Role>, string> Roles { get; } = new(
        roles => JsonSerializer.Serialize(roles, StorageJson.Default.IReadOnlyListRole),
        json => JsonSerializer.Deserialize(json, StorageJson.Default.IReadOnlyListRole) ?? Array.Empty<Role>());

    public static ValueComparer<IReadOnlyList<Role>> RolesComparer { get; } = ByContent<Role>();

    public static ValueConverter<Consent?, string?> Consent { get; } = new(
        consent => consent == null ? null : JsonSerializer.Serialize(consent, StorageJson.Default.Consent),
        json => json == null ? null : JsonSerializer.Deserialize(json, StorageJson.Default.Consent));

    public static ValueConverter<Safeguards?, string?> Safeguards { get; } = new(
        safeguards => safeguards == null ? null : JsonSerializer.Serialize(safeguards, StorageJson.Default.Safeguards),
        json => json == null ? null : JsonSerializer.Deserialize(json, StorageJson.Default.Safeguards));

    public static ValueConverter<ArchiveTerms, string> Terms { get; } = new(
        terms => JsonSerializer.Serialize(terms, StorageJson.Default.ArchiveTerms),
        json => JsonSerializer.Deserialize(json, StorageJson.Default.ArchiveTerms) ?? ArchiveTerms.Open);

    public static ValueConverter<PictureReading?, string?> Reading { get; } = new(
        reading => reading == null ? null : JsonSerializer.Serialize(reading, StorageJson.Default.PictureReading),
        json => json == null ? null : JsonSerializer.Deserialize(json, StorageJson.Default.PictureReading));

    public static ValueConverter<IReadOnlyList<Dismissal>, string> Dismissals { get; } = new(
        dismissals => JsonSerializer.Serialize(dismissals, StorageJson.Default.IReadOnlyListDismissal),
        json => JsonSerializer.Deserialize(json, StorageJson.Default.IReadOnlyListDismissal) ?? Array.Empty<Dismissal>());

    public static ValueComparer<IReadOnlyList<Dismissal>> DismissalsComparer { get; } = ByContent<Dismissal>();

    public static ValueConverter<Draft?, string?> Draft { get; } = new(
        draft => draft == null ? null : JsonSerializer.Serialize(draft, StorageJson.Default.Draft),
        json => json == null ? null : JsonSerializer.Deserialize(json, StorageJson.Default.Draft));

    public static void Apply(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
        conventions.Properties<ProcedureId>().HaveConversion<ProcedureIdValue>();
        conventions.Properties<DraftId>().HaveConversion<DraftIdValue>();
        conventions.Properties<DeliveryId>().HaveConversion<DeliveryIdValue>();
        conventions.Properties<PhotoId>().HaveConversion<PhotoIdValue>();
        conventions.Properties<PhotoState>().HaveConversion<string>();
        conventions.Properties<decimal>().HaveConversion<TenthsOfACent>();
        conventions.Properties<ProcedureStatus>().HaveConversion<string>();
        conventions.Properties<Access>().HaveConversion<string>();
        conventions.Properties<ReleaseMode>().HaveConversion<string>();
        conventions.Properties<JournalKind>().HaveConversion<string>();
        conventions.Properties<DraftState>().HaveConversion<string>();
        conventions.Properties<DeliveryState>().HaveConversion<string>();
    }

    private static ValueComparer<IReadOnlyList<T>> ByContent<T>() where T : notnull => new(
        (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
        list => list.Aggregate(0, (hash, each) => HashCode.Combine(hash, each)),
        list => list.ToArray());

    private sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));

    private sealed class TenthsOfACent() : ValueConverter<decimal, long>(
        dollars => (long)(dollars * 1000), stored => stored / 1000m);

    private sealed class PhotoIdValue() : ValueConverter<PhotoId, Guid>(id => id.Value, value => new PhotoId(value));

    private sealed class ProcedureIdValue() : ValueConverter<ProcedureId, Guid>(id => id.Value, value => new ProcedureId(value));

    private sealed class DraftIdValue() : ValueConverter<DraftId, Guid>(id => id.Value, value => new DraftId(value));

    private sealed class DeliveryIdValue() : ValueConverter<DeliveryId, Guid>(id => id.Value, value => new DeliveryId(value));
}
