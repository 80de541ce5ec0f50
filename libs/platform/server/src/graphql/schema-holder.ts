import { Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';

/** The guarded schema, for whoever executes against it outside Apollo's request pipeline. */
@Injectable()
export class SchemaHolder {
  private kept: GraphQLSchema | null = null;

  keep(schema: GraphQLSchema): GraphQLSchema {
    this.kept = schema;
    return schema;
  }

  get schema(): GraphQLSchema {
    if (!this.kept) throw new Error('the schema is not built yet');
    return this.kept;
  }
}
