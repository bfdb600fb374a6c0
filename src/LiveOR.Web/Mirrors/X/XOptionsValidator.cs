using Microsoft.Extensions.Options;

namespace LiveOR.Web.Mirrors.X;

[OptionsValidator]
public sealed partial class XOptionsValidator : IValidateOptions<XOptions>;
