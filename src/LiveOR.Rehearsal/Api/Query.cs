using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.Api;

/// <summary>Query parameters, read strictly: the first mistake is kept as the refusal.</summary>
internal sealed class Query(IQueryCollection query)
{
    public IResult? Problem { get; private set; }

    public bool Has(string name) => query.ContainsKey(name);

    public string Text(string name) => query[name].ToString();

    public void Refuse(string message, string name) => Problem ??= Refusal.Invalid(message, name, query[name]);

    public Query Allow(params string[] names)
    {
        foreach (var name in query.Keys.Where(name => !names.Contains(name)))
        {
            Problem ??= Refusal.Invalid(
                $"The query parameter [{name}] is not one of [{string.Join(",", names)}]", name, query[name]);
        }
        return this;
    }

    public IReadOnlySet<string> Set(string name, IReadOnlySet<string> known)
    {
        var values = Values(name);
        foreach (var value in values.Where(value => !known.Contains(value)))
        {
            Problem ??= Refusal.Invalid(
                $"The `{name}` query parameter value [{value}] is not one of [{string.Join(",", known)}]", name, value);
        }
        return values.ToHashSet();
    }

    public IReadOnlyList<string> Ids(string name, int most)
    {
        var values = Values(name);
        if (values.Length is 0 || values.Length > most)
        {
            Problem ??= Refusal.Invalid($"The `{name}` query parameter takes between 1 and {most} values", name, query[name]);
        }
        foreach (var value in values.Where(value => PostId.Parse(value) is null))
        {
            Problem ??= Refusal.Invalid($"The `{name}` query parameter value [{value}] does not match ^[0-9]{{1,19}}$", name, value);
        }
        return values;
    }

    public long? Id(string name) => query.ContainsKey(name) && Ids(name, most: 1) is [var id] ? PostId.Parse(id) : null;

    public int Number(string name, int least, int most, int otherwise)
    {
        if (!query.ContainsKey(name))
        {
            return otherwise;
        }
        if (!int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
        {
            Problem ??= Refusal.Invalid(
                $"The `{name}` query parameter value [{query[name]}] is not between {least} and {most}", name, query[name]);
        }
        return number;
    }

    public DateTimeOffset? Time(string name)
    {
        if (!query.ContainsKey(name))
        {
            return null;
        }
        if (!DateTimeOffset.TryParse(query[name], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            Problem ??= Refusal.Invalid(
                $"The `{name}` query parameter value [{query[name]}] is not a valid RFC 3339 time", name, query[name]);
        }
        return time;
    }

    private string[] Values(string name) =>
        query[name].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
