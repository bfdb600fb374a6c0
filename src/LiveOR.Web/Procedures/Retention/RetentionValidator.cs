using LiveOR.Archive.Retention;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>The server does not start with a policy that makes no sense.</summary>
internal sealed class RetentionValidator : IValidateOptions<RetentionPolicy>
{
    public ValidateOptionsResult Validate(string? name, RetentionPolicy options) => options.Errors() is { Count: > 0 } errors
        ? ValidateOptionsResult.Fail(errors.Select(error => $"LiveOR:Retention:{error}"))
        : ValidateOptionsResult.Success;
}
