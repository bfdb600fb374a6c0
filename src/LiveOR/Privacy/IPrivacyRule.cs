namespace LiveOR.Privacy;

/// <summary>Looks for one kind of identifier. Pure, and bounded in time on any text of 10,000 characters.</summary>
public interface IPrivacyRule
{
    IEnumerable<Finding> Inspect(string text);
}
