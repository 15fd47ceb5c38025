import type {
  IActionSet,
  IAdaptiveCard,
  IChoiceSetInput,
  IColumn,
  IColumnSet,
  IContainer,
  IDateInput,
  IExecuteAction,
  IOpenUrlAction,
  IRichTextBlock,
  ITextBlock,
  ITextInput,
  ITextRun,
  ITimeInput,
  IToggleInput,
  IToggleVisibilityAction,
} from '@microsoft/teams.cards';

/** The part of Adaptive Cards 1.5 that our cards are made of: types only, so that a card is a plain literal. */
export type TextBlock = Pick<
  ITextBlock,
  'type' | 'text' | 'wrap' | 'size' | 'weight' | 'color' | 'isSubtle' | 'spacing' | 'style' | 'horizontalAlignment'
>;
export type TextRun = Pick<ITextRun, 'type' | 'text' | 'size' | 'weight' | 'color' | 'isSubtle' | 'italic'>;
export type RichTextBlock = Pick<IRichTextBlock, 'type' | 'spacing' | 'horizontalAlignment'> & { inlines: TextRun[] };
export type Container = Pick<IContainer, 'type' | 'id' | 'isVisible' | 'style' | 'spacing' | 'separator'> & {
  items: Element[];
  selectAction?: OpenUrl;
};
export type Column = Pick<IColumn, 'type' | 'width' | 'spacing' | 'verticalContentAlignment'> & { items: Element[] };
export type ColumnSet = Pick<IColumnSet, 'type' | 'spacing' | 'separator'> & { columns: Column[] };
export type ActionSet = Pick<IActionSet, 'type' | 'spacing'> & { actions: Button[] };
export type TextInput = Pick<
  ITextInput,
  'type' | 'label' | 'isRequired' | 'errorMessage' | 'value' | 'maxLength' | 'isMultiline' | 'placeholder' | 'spacing'
> & { id: string };
export type ChoiceSet = Pick<
  IChoiceSetInput,
  'type' | 'label' | 'isRequired' | 'errorMessage' | 'value' | 'choices' | 'style' | 'placeholder' | 'wrap' | 'spacing' | 'isMultiSelect' | 'choices.data'
> & { id: string };
export type DateInput = Pick<IDateInput, 'type' | 'label' | 'value' | 'min' | 'max'> & { id: string };
export type Toggle = Pick<IToggleInput, 'type' | 'title' | 'value' | 'valueOn' | 'valueOff' | 'wrap' | 'spacing'> & {
  id: string;
};
export type TimeInput = Pick<ITimeInput, 'type' | 'label' | 'isRequired' | 'errorMessage' | 'value' | 'spacing'> & {
  id: string;
};

export type Input = TextInput | ChoiceSet | DateInput | TimeInput | Toggle;
export type Element = TextBlock | RichTextBlock | Container | ColumnSet | ActionSet | Input;

/** What a pressed button carries besides the fields of its form. It grants nothing. */
export type ButtonData = Readonly<Record<string, string | number | boolean>>;
export type Execute = Pick<IExecuteAction, 'type' | 'style' | 'mode' | 'tooltip' | 'associatedInputs'> & {
  title: string;
  verb: string;
  data: ButtonData;
};
export type OpenUrl = Pick<IOpenUrlAction, 'type'> & { title: string; url: string };
export type ShowHide = Pick<IToggleVisibilityAction, 'type' | 'title'> & { targetElements: string[] };
export type Button = Execute | ShowHide | OpenUrl;

export type Card = Pick<IAdaptiveCard, 'type'> & {
  version: '1.5';
  lang: string;
  fallbackText: string;
  body: Element[];
  actions?: Execute[];
};
