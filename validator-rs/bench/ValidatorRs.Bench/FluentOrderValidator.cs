using FluentValidation;
using ValidatorRs.Samples.Orders;

namespace ValidatorRs.Bench;

/// <summary>The rules of the order model in FluentValidation's terms.</summary>
internal sealed class FluentOrderValidator : AbstractValidator<Order>
{
    public FluentOrderValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(o => o.Name).NotEmpty().Length(2, 40);
        RuleFor(o => o.Email).NotEmpty().EmailAddress();
        RuleFor(o => o.Age).InclusiveBetween(18, 120);
        RuleFor(o => o.Total).InclusiveBetween(0.01, 100_000);
        RuleFor(o => o.Number).Matches("^[A-Z]{2}[0-9]{6}$");
        RuleFor(o => o.Source).Must(s => s is null || s.StartsWith("http", StringComparison.OrdinalIgnoreCase) || s.StartsWith("ftp", StringComparison.OrdinalIgnoreCase));
        RuleFor(o => o.ShipTo).NotNull().SetValidator(new FluentAddressValidator()!);
        RuleFor(o => o.Lines).NotEmpty();
        RuleForEach(o => o.Lines).Cascade(CascadeMode.Continue).SetValidator(new FluentLineValidator());
    }

    private sealed class FluentAddressValidator : AbstractValidator<Address>
    {
        public FluentAddressValidator()
        {
            RuleLevelCascadeMode = CascadeMode.Stop;
            RuleFor(a => a.Street).NotEmpty().MaximumLength(80);
            RuleFor(a => a.City).NotEmpty().MaximumLength(60);
            RuleFor(a => a.Zip).NotEmpty().Length(3, 10);
        }
    }

    private sealed class FluentLineValidator : AbstractValidator<OrderLine>
    {
        public FluentLineValidator()
        {
            RuleLevelCascadeMode = CascadeMode.Stop;
            RuleFor(l => l.Sku).NotEmpty().Length(4, 16);
            RuleFor(l => l.Quantity).InclusiveBetween(1, 999);
        }
    }
}
