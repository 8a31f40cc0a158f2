using ValidatorRs.Plans;

namespace ValidatorRs.Shapes;

/// <summary>Tells which types may lead back to themselves, so that only their plans keep track of the current path.</summary>
internal static class CycleFinder
{
    public static void Mark(IReadOnlyCollection<TypeModel> models, Func<Type, TypeModel?> find, bool countsDepth)
    {
        var edges = models.ToDictionary(m => m, m => new Edges(m));
        foreach (var model in models)
        {
            model.Targets = edges[model].Targets;
            model.HasChildren = countsDepth || edges[model].Targets.Count > 0 || edges[model].IsDynamic;
        }

        foreach (var model in models)
        {
            model.Tracking = countsDepth || MayCycle(model);
            model.AsyncSite = FindAsync(model);
        }

        (string Place, string Rule)? FindAsync(TypeModel start)
        {
            var seen = new HashSet<TypeModel>();
            var reached = new Stack<TypeModel>([start]);
            while (reached.TryPop(out var model))
            {
                if ((model.AsyncSite ?? Async.AsyncSite.Find(model)) is { } found)
                {
                    return found;
                }

                foreach (var target in edges.TryGetValue(model, out var own) ? own.Targets.Select(find).OfType<TypeModel>().Where(seen.Add) : [])
                {
                    reached.Push(target);
                }
            }

            return null;
        }

        bool MayCycle(TypeModel start)
        {
            var seen = new HashSet<TypeModel>();
            var reached = new Stack<TypeModel>([start]);
            while (reached.TryPop(out var model))
            {
                if (!edges.TryGetValue(model, out var own))
                {
                    if (model.Tracking)
                    {
                        return true;
                    }

                    continue;
                }

                if (own.IsDynamic || ReachesItself(model))
                {
                    return true;
                }

                foreach (var target in own.Targets.Select(find).OfType<TypeModel>().Where(seen.Add))
                {
                    reached.Push(target);
                }
            }

            return false;
        }

        bool ReachesItself(TypeModel start)
        {
            var seen = new HashSet<TypeModel>();
            var reached = new Stack<TypeModel>([start]);
            while (reached.TryPop(out var model))
            {
                if (!edges.TryGetValue(model, out var own))
                {
                    continue;
                }

                foreach (var target in own.Targets.Select(find).OfType<TypeModel>())
                {
                    if (target == start)
                    {
                        return true;
                    }

                    if (seen.Add(target))
                    {
                        reached.Push(target);
                    }
                }
            }

            return false;
        }
    }

    private sealed class Edges
    {
        public Edges(TypeModel model)
        {
            foreach (var member in model.Members)
            {
                Add(member.Program);
            }

            Add(model.Loop);
        }

        public HashSet<Type> Targets { get; } = [];

        public bool IsDynamic { get; private set; }

        private void Add(ValueProgram program)
        {
            IsDynamic |= program.Walk == Walk.Dynamic;
            if (program.Walk == Walk.Declared)
            {
                Targets.Add(Nullable.GetUnderlyingType(program.Type) ?? program.Type);
            }

            Add(program.Loop);
        }

        private void Add(ElementLoop? loop)
        {
            if (loop?.Elements is { } elements)
            {
                Add(elements);
            }

            if (loop?.Keys is { } keys)
            {
                Add(keys);
            }
        }
    }
}
